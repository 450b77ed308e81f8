export { drawPicture, type Portrayed, sceneNames } from './draw-picture.js';
export { drawShopCover, drawShopMark, type PortrayedShop } from './shop-pictures.js';
